/** Runs that are killed at random moments; `npm run kills` does it for longer, with all of Microsoft Graph. */
import { expect, it } from "vitest";
import { kill } from "../kills/kills.ts";
import { seededRandom } from "../kills/random.ts";
import { temporaryFolder } from "../support/folders.ts";
import { document } from "./command.ts";

const names = Array.from({ length: 150 }, (_, index) => `Type${index}`);
const versions = [document(names), document([...names, "More"], '<Property Name="b" Type="Edm.Int32"/>')] as const;

it.each([
  ["alone", {}],
  ["with files of others", { "notes.txt": "mine", "n.s/mine/notes.txt": "mine" }],
])(
  "an output %s is the old one or the new one after a kill, and the next run completes it",
  { timeout: 300_000 },
  async (_, strangers) => {
    const random = seededRandom(1);
    const tried = await kill({ folder: temporaryFolder(), versions, strangers, runs: 6, random });
    expect(tried).toMatchObject({ mixed: [], notCompleted: [] });
    expect(tried.kills).toBeGreaterThan(0);
    // Without an exchange of folders, there can be a moment without one.
    if (process.platform === "linux") expect(tried.absent).toBe(0);
  },
);
