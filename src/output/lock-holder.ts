import { readFileSync, readlinkSync } from "node:fs";

/** The holder of a lock. A process ID alone is not enough: it is used again, and every container has a process 1. */
export interface LockHolder {
  readonly processId: number;
  /** When it was started; "" if unknown. */
  readonly started: string;
  /** The scope of the process ID: a boot of a machine and the namespace in it; "" if unknown. */
  readonly place: string;
}

export function lockHolder(processId: number): LockHolder {
  const boot = read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const place = boot === "" ? "" : `${boot}/${read(() => readlinkSync("/proc/self/ns/pid"))}`;
  return { processId, started: startOf(processId), place };
}

export function printHolder({ processId, started, place }: LockHolder): string {
  return [processId, started, place].join(" ").trim();
}

/** Returns whether the holder that the text names has ended; undefined if that cannot be seen from this process. */
export function isGone(text: string, own: LockHolder, isRunning: (processId: number) => boolean): boolean | undefined {
  const [processId, started = "", place = ""] = text.split(" ");
  if (place !== own.place) return undefined;
  if (!isRunning(Number(processId))) return true;
  const now = startOf(Number(processId));
  return now !== "" && now !== started;
}

/** Field 22 of proc_pid_stat(5), in ticks since the boot. The name before it may hold anything. */
function startOf(processId: number): string {
  const text = read(() => readFileSync(`/proc/${processId}/stat`, "utf8"));
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function read(source: () => string): string {
  try {
    return source();
  } catch {
    // Only Linux has these files.
    return "";
  }
}
