// Preloaded into each measured process, and by NODE_OPTIONS into those that it starts: adds a line on what it used.
const { appendFileSync, readFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

/** The peak of this program alone. What the system counts for a child begins with the peak of the parent's program. */
function peakKilobytes() {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"));
    return Number(kilobytes);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, peak: peakKilobytes() / 1024 };
    appendFileSync(process.env.BENCH_USAGE, `${JSON.stringify(usage)}\n`);
  });
}
