import { generateCounty } from '/work/main/src/platform/sample/index.ts';
import { tallyOf } from '/work/main/src/platform/sample/tally.ts';
const scale = Number(process.argv[2] ?? 1);
const c = generateCounty({ seed: process.argv[3] ?? 'sample', scale, now: new Date('2026-07-01T19:00:00Z') });
console.log(JSON.stringify(c.plan));
const t = performance.now();
let n = 0, ev = 0; const kinds: Record<string, number> = {};
for (const y of c.youth()) { n++; ev += y.events.length; for (const e of y.events) kinds[e.kind] = (kinds[e.kind] ?? 0) + 1; if (process.argv[4] && n <= +process.argv[4]) console.dir(y, { depth: 6 }); }
const s = (performance.now() - t) / 1000;
console.log(n, 'youth', ev, 'events', s, 's', Math.round(n / s), '/s', kinds, Math.round(process.memoryUsage().heapUsed/1e6)+'MB');
console.log(tallyOf(c.youth(), 'America/Los_Angeles'));
console.log(c.people.filter(p=>p.listed).map(p=>p.handle+': '+p.name).join('; '), c.people.length);
