/** What an author of a client writes over all members of a service; from shop.csdl.xml. Only compiled. */
import { same } from "./expect.js";
import type { Customer } from "./shop-strict/index.js";
import { odata } from "./shop-strict/index.js";
import type { Service } from "./shop-strict/service.js";

export function path<K extends keyof Service>(set: K, key: Service[K]["key"]): string {
  return `${set}${odata.key(key)}`;
}

declare function get<K extends keyof Service>(set: K, key: Service[K]["key"]): Promise<Service[K]["type"]>;

export async function use(): Promise<void> {
  path("customers", 1);
  const customer = await get("customers", 1);
  same<typeof customer, Customer>();
  // @ts-expect-error the key is a number
  await get("customers", "1");
  // @ts-expect-error a singleton has no key
  await get("settings", 1);
  // @ts-expect-error nor has an action
  await get("close", undefined);
  // @ts-expect-error no such set
  await get("customer", 1);
}
