import { table } from './table.ts';

/** Missouri: an honest no for most adults under 610.131, and what the law for everybody offers. */
export const missouri = [
  ...table(
    'us-mo',
    'mo-610.131',
    `
    Convicted of prostitution at 17 | prostitution age:17 | eligible
    By its section | code:567.020 age:16 | eligible
    Nothing about trafficking has to be shown | prostitution age:17 link? form? | eligible
    A man of 20: only those under 18, and what else there is | prostitution | not: age | general-610.140 pardon
    An adult, coerced by an agent: the text opens only to those under 18 | prostitution age:25 | not: age | pardon
    Theft at 17: prostitution only | theft age:17 | not: offense | general-610.140
    Theft as an adult: two reasons | theft | not: age offense
    Age not known | prostitution age:? | perhaps: age
    Said to have been an adult | prostitution age:? adult:yes | not: age
    Said to have been under 18 | prostitution age:? adult:no | eligible
    Arrested at 17, never charged: the arrest goes with its conviction | arrest prostitution age:17 | not: record | general-610.140
    A juvenile finding: not known | adjudication prostitution age:15 | not-known: record
    Kind of offense not known, at 17 | age:17 | perhaps: offense
    `,
  ),
  ...table(
    'us-mo',
    'mo-610.140',
    `
    A misdemeanor theft, a year after the sentence | theft yes:under-limit | eligible
    A man trafficked for labor at 30, prostitution or not | drug-possession age:30 labor yes:under-limit | eligible
    Trafficked or not does not matter | theft alone form? yes:under-limit | eligible
    Eleven months after: a year is asked for | theft completed:2026-01-02 yes:under-limit | not: clean
    A felony, two years after: three are asked for | theft felony completed:2024-06-01 yes:under-limit | not: clean
    A felony, three years after | theft felony offense:2021-01-01 completed:2023-06-01 yes:under-limit | eligible
    Convicted again within the three years | theft felony offense:2020-01-01 completed:2022-06-01 later:2024-01-01 yes:under-limit | not: clean
    A charge is open | theft pending yes:under-limit | not: bars.pending-charge
    Restitution is owed | theft owes yes:under-limit | not: restitution
    Nobody knows whether it is owed | theft owes? yes:under-limit | perhaps: restitution
    Sentence not done | theft undone yes:under-limit | not: sentence
    Kidnapping is left out | kidnapping felony offense:2020-01-01 yes:under-limit | not: offense | pardon
    A death is left out | homicide felony offense:2019-01-01 yes:under-limit | not: offense
    Robbery: first degree is a dangerous felony | robbery felony offense:2019-01-01 yes:under-limit | perhaps: offense
    As many were cleared as the law allows | theft no:under-limit | not: also.under-limit | pardon
    To be asked | theft | perhaps: also.under-limit
    Charges dropped: the day it ended is asked | dismissed theft done? yes:under-limit | perhaps: clean sentence
    In 2024 another text held, which nobody read | theft on:2024-12-31 yes:under-limit | not-known: unread
    An arrest without charges: not known | arrest theft yes:under-limit | not-known: record
    `,
  ),
];
