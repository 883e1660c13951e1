/** Kills KILLS_RUNS runs on all of Microsoft Graph, or on a made-up service where the corpus is not there. */
import { expect, it } from "vitest";
import { document } from "../cli/command.ts";
import { temporaryFolder } from "../support/folders.ts";
import { hasShared, readShared } from "../support/shared.ts";
import { kill } from "./kills.ts";
import { seededRandom } from "./random.ts";

const runs = Number(process.env.KILLS_RUNS);
const seed = Number(process.env.KILLS_SEED);

const names = Array.from({ length: 3000 }, (_, index) => `Type${index}`);
const before = hasShared ? readShared("corpus", "graph-v1.0.xml") : document(names);
const property = '<Property Name="added" Type="Edm.String"/>';
const strangers = { "notes.txt": "mine", "mine/notes.txt": "mine" };

it.each([
  ["a few files, alone", {}, before.replace(/<ComplexType Name="\w+">/, `$&${property}`)],
  ["many files, alone", {}, before.replace(/<ComplexType Name="\w+">/g, `$&${property}`)],
  ["many files, beside those of others", strangers, before.replace(/<ComplexType Name="\w+">/g, `$&${property}`)],
])(`${runs} runs from seed ${seed} that change %s`, async (name, others, after) => {
  const share = { folder: temporaryFolder(), versions: [before, after] as const, strangers: others };
  const tried = await kill({ ...share, runs: Math.ceil(runs / 3), random: seededRandom(seed) });
  console.log(name, JSON.stringify(tried));
  expect(tried).toMatchObject({ mixed: [], notCompleted: [] });
});
