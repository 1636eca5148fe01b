import { table } from './table.ts';

/** Michigan, Nebraska, Ohio, South Dakota. */
export const midwest = [
  ...table(
    'us-mi',
    'mcl-780.621',
    `
    Prostitution, direct result | prostitution | eligible
    By the section | code:750.449 | eligible
    Theft is not in this part | theft | not: offense | general
    Drugs are not | drug-possession | not: offense
    An arrest alone | arrest prostitution | not: record
    A juvenile finding: not known | adjudication prostitution age:16 | not-known: age record
    Convicted at 17: not known | prostitution age:17 | not-known: age
    Not because of it | prostitution alone | not: nexus
    To be asked | prostitution link? | perhaps: nexus
    A second conviction is no hindrance | prostitution later:2025-01-01 | eligible
    `,
  ),
  ...table(
    'us-mi',
    'mcl-712a.18e',
    `
    Found delinquent for prostitution at 16 | adjudication prostitution age:16 | eligible
    Theft at 16 | adjudication theft age:16 | not: offense
    `,
  ),
  ...table(
    'us-ne',
    'ne-29-3005-prostitution',
    `
    Prostitution while trafficked | prostitution | eligible
    It is enough to have been trafficked at the time | prostitution anyway | eligible
    Found delinquent at 15 | adjudication prostitution age:15 | eligible
    Labor trafficking only | prostitution labor | not: form
    Sentence not done | prostitution undone | not: sentence
    Theft: the other part | theft | not: offense
    `,
  ),
  ...table(
    'us-ne',
    'ne-29-3005-other',
    `
    Theft that came from it | theft | eligible
    Robbery too | robbery felony | eligible
    Nobody demanded it | theft alone | not: nexus
    Labor trafficking only | theft labor | not: form
    Whether the sentence is done is not known | theft done? | perhaps: sentence
    An arrest alone | arrest theft | not: record
    `,
  ),
  ...table(
    'us-oh',
    'orc-2953.36-a1',
    `
    Theft, with a conviction for prostitution beside it | theft with:prostitution | eligible
    Theft alone: is there one for soliciting? | theft | perhaps: predicate
    Prostitution itself is the one asked for | prostitution | eligible
    Robbery with one beside it | robbery felony with:prostitution | eligible
    Murder is left out | code:2903.02 felony with:prostitution | not: offense | general
    A death: murder or not | homicide felony with:prostitution | perhaps: offense
    Dropped charges: the other remedy | dismissed theft with:prostitution | not: record
    At 17: from memory only | theft age:17 with:prostitution | not-known: age
    Not because of it | theft alone with:prostitution | not: nexus
    A juvenile finding: not known | adjudication theft age:16 with:prostitution | not-known: age record
    `,
  ),
  ...table(
    'us-oh',
    'orc-2953.36-a2-misdemeanor',
    `
    Theft, with nothing beside it, since October 2024 | theft | eligible
    The day before | theft on:2024-10-23 | not: no-such-law
    A felony: the next part | theft felony | not: offense
    `,
  ),
  ...table(
    'us-oh',
    'orc-2953.36-a2-felony',
    `
    A felony of the fifth degree | drug-possession felony class:5 | eligible
    A felony of the third degree | drug-sale felony class:3 | not: offense
    The degree not known | drug-possession felony | perhaps: offense
    `,
  ),
  ...table(
    'us-oh',
    'orc-2151.358',
    `
    Found delinquent for soliciting at 15 | adjudication prostitution age:15 | eligible
    Theft at 15 | adjudication theft age:15 | not: offense
    `,
  ),
  ...table(
    'us-oh',
    'orc-2953.521',
    `
    Charges dropped, without any other conviction | dismissed theft | eligible
    A conviction: the other remedy | theft | not: record
    An arrest without charges: not known | arrest theft | not-known: record
    `,
  ),
  ...table(
    'us-sd',
    'sdcl-26-7a-115.1',
    `
    Found delinquent for theft at 16, eighteen now | adjudication theft age:16 | eligible
    For robbery: any delinquency record | adjudication robbery felony age:16 | eligible
    Seventeen now: from 18 on | adjudication theft age:14 | not: earliest
    Drugs for a labor trafficker | adjudication drug-sale felony age:16 labor | eligible
    A conviction as an adult: nothing was found | theft | not: age record | general
    Convicted at 17 in adult court | theft age:17 | not: record
    Not because of it | adjudication theft age:16 alone | not: nexus
    To be asked | adjudication theft age:16 link? | perhaps: nexus
    An arrest: not known | arrest theft age:16 | not-known: record
    Age not known | adjudication theft age:? | perhaps: age earliest
    Said to have been under 18: the birthday is asked | adjudication theft age:? adult:no | perhaps: earliest
    `,
  ),
];
