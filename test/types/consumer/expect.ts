type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only where `A` and `B` are the same type. */
export declare function same<A, B>(..._proof: Equal<A, B> extends true ? [] : [never]): void;

/** A value of type `T` that the compiler knows nothing else of. */
export declare function some<T>(): T;
/** Compiles only where the value is of type `T`. */
export declare function takes<T>(_value: T): void;
