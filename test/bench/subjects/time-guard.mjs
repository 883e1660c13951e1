// Times one guard in a process of its own and prints the result: { agrees, valid, invalid, firstWrong }, nanoseconds a call.
// Its values are fresh from JSON.parse, as a program gets them: what V8 knows of an object's layout is part of the time.
import { readFileSync } from "node:fs";

const { module, name, samples, everything } = JSON.parse(process.argv[2]);
const { valid, invalid, firstWrong, batch, rounds } = JSON.parse(readFileSync(samples, "utf8"));
const loaded = await import(module);
const check = loaded[name];
const guard = everything === undefined ? check : await afterAll(loaded, everything);

/** The guard, after each guard of the package has seen its own fixture a few times. */
async function afterAll(all, folder) {
  const { types } = JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8"));
  for (const type of Object.values(types)) {
    if (typeof type.fixture !== "string") continue;
    const text = readFileSync(`${folder}/${type.fixture}`, "utf8");
    const functions = [type.guard, type.any?.guard].map((known) => all[known]).filter(Boolean);
    for (const known of functions) for (let i = 0; i < 20; i++) known(JSON.parse(text));
  }
  return check;
}

const wrong = [
  ...valid.filter((text) => guard(JSON.parse(text)) !== true).map((text) => `refuses ${text.slice(0, 300)}`),
  ...invalid.filter((text) => guard(JSON.parse(text)) !== false).map((text) => `accepts ${text.slice(0, 300)}`),
];

let sink = 0;

/** Nanoseconds in which a slow judge gets fewer rounds. */
const patience = 1e9;

function nanosecondsOf(make, times) {
  timesOf(make, times);
  const measured = timesOf(make, times).sort((a, b) => a - b);
  return measured[measured.length >> 1];
}

function timesOf(make, times) {
  const measured = [];
  let spent = 0;
  while (measured.length < times && spent < patience) {
    const values = make();
    const start = process.hrtime.bigint();
    for (let i = 0; i < values.length; i++) if (guard(values[i])) sink++;
    const time = Number(process.hrtime.bigint() - start);
    spent += time;
    measured.push(time / values.length);
  }
  return measured;
}

function fresh(texts) {
  const make = () => Array.from({ length: batch }, (_, i) => JSON.parse(texts[i % texts.length]));
  return texts.length === 0 ? undefined : nanosecondsOf(make, rounds);
}

/** Only the first item is looked at, so that the others, and the arrays that hold them, may be there already. */
function firstWrongOf() {
  const items = JSON.parse(valid[0]).value;
  const values = Array.from({ length: 100 }, () => ({ value: [...items] }));
  const make = () => {
    for (const { value } of values) value[0] = JSON.parse(firstWrong);
    return values;
  };
  return nanosecondsOf(make, 100);
}

const result = { agrees: wrong.length === 0, wrong: wrong.slice(0, 5) };
if (result.agrees) {
  result.valid = fresh(valid);
  result.invalid = fresh(invalid);
  if (firstWrong !== undefined) result.firstWrong = firstWrongOf();
}
process.stdout.write(JSON.stringify({ ...result, sink }));
