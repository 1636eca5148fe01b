import { table } from './table.ts';

/** Arizona, Colorado, Hawaii, Idaho, Nevada, New Mexico, Oregon, Washington. */
export const west = [
  ...table(
    'us-az',
    'ars-13-909',
    `
    Prostitution at 20, sold by a trafficker | prostitution | eligible
    Its section as the charge writes it | code:13-3214(A) | eligible
    Theft on demand: only prostitution is in this law | theft | not: offense | general
    Drugs carried on demand | drug-sale felony | not: offense
    Made to work and steal, no sex trafficking | prostitution labor | not: form
    Nobody said which form it was | prostitution form? | perhaps: form
    Only an arrest: the law speaks of convictions | arrest prostitution | not: record
    A juvenile finding: the text read does not say | adjudication prostitution age:16 | not-known: record
    Convicted at 17 as an adult: no age is asked for | prostitution age:17 | eligible
    It began before anybody exploited her | prostitution before | not: nexus
    How it hangs together is not yet asked | prostitution link? | perhaps: nexus
    What the law said in 2023 counts for no later day | prostitution on:2023-06-01 | not-known: no-version
    The day the limit of 2014 fell | prostitution on:2024-09-14 | eligible
    `,
  ),
  ...table(
    'us-co',
    'crs-18-1-410.7',
    `
    Theft demanded by a labor trafficker | theft labor | eligible
    Selling drugs for him at 17 | drug-sale felony age:17 labor | eligible
    Robbery is a crime of the victim rights act | robbery felony | not: offense | general
    Assault is one too | assault | not: offense
    Burglary: some are on that list, some not | burglary felony | perhaps: offense
    Bringing in others: to be looked at | recruiting felony | perhaps: offense
    The defense was tried at trial and lost | theft bar:failed-defense | not: bars.failed-defense
    Nobody knows whether it was tried | theft bars? | perhaps: bars.failed-defense
    An arrest alone: the law vacates convictions | arrest theft | not: record
    A juvenile finding: not known | adjudication theft age:16 | not-known: record
    Nobody asked for it | theft alone | not: nexus
    `,
  ),
  ...table(
    'us-co',
    'crs-24-72-707',
    `
    A misdemeanor theft sealed | theft | eligible
    A felony is not sealed here | theft felony | not: offense
    Misdemeanor or felony is not known | theft grade? | perhaps: offense
    A misdemeanor assault is of the victim rights act | assault | not: offense
    `,
  ),
  ...table(
    'us-co',
    'crs-24-72-707-prostitution',
    `
    Charged with prostitution, dismissed | dismissed prostitution | eligible
    Theft | theft | not: offense
    Before August 2022 | prostitution on:2022-08-09 | not: no-such-law
    `,
  ),
  ...table(
    'us-hi',
    'hrs-712-1209.6',
    `
    Three years clean after prostitution | prostitution offense:2021-03-01 | eligible
    No proof of trafficking is asked for | prostitution offense:2021-03-01 alone | eligible
    Nor which form it was | prostitution offense:2021-03-01 form? | eligible
    Only two years have passed | prostitution disposed:2024-12-02 | not: clean earliest
    The third year ends today | prostitution disposed:2023-12-01 | eligible
    Convicted again within the three years | prostitution offense:2020-03-01 later:2021-05-01 | not: clean
    Convicted again after the three years | prostitution offense:2019-03-01 later:2025-05-01 | eligible
    Nobody looked for later convictions | prostitution offense:2021-03-01 later? | perhaps: clean
    Theft is not in this law | theft offense:2021-03-01 | not: offense
    An arrest is not a conviction | arrest prostitution offense:2021-03-01 | not: record
    Under 18: not known | prostitution offense:2021-03-01 age:17 | not-known: age
    `,
  ),
  ...table(
    'us-id',
    'idaho-67-3014',
    `
    Prostitution that he required | prostitution | eligible
    Theft that he required: the court finds whether it fits | theft labor | eligible
    Asked for long after she was safe | theft late | not: diligence
    Nobody weighed the time yet | theft late? | perhaps: diligence
    Coercion was raised at trial and she was convicted | theft bar:failed-defense | not: bars.failed-defense
    A death: whether coercion is a defense to it | homicide felony | perhaps: offense
    Charges that were dropped | dismissed theft | eligible
    Only an arrest: another remedy | arrest theft | not-known: record
    While it went on, but not his doing | theft alone | not: nexus
    At 16 | theft age:16 | eligible
    `,
  ),
  ...table(
    'us-id',
    'idaho-67-3014-arrest',
    `
    An arrest two years ago | arrest theft offense:2024-12-01 | eligible
    An arrest a year ago: too early | arrest theft offense:2025-12-01 | not: earliest
    A conviction: the other remedy | theft | not: record
    `,
  ),
  ...table(
    'us-nv',
    'nrs-179.247',
    `
    Prostitution at 20 | prostitution | eligible
    Fraud for a labor trafficker | fraud felony labor | eligible
    Robbery is a crime of violence | robbery felony | not: offense
    Assault too | assault | not: offense
    A weapon in the bag: to be asked | weapon | perhaps: offense
    Not asked for with diligence | fraud late | not: diligence
    Diligence not yet looked at | fraud late? | perhaps: diligence
    Convicted at 17 as an adult | fraud age:17 | eligible
    An arrest alone | arrest fraud | not: record
    Nobody demanded it | fraud alone | not: nexus
    `,
  ),
  ...table(
    'us-nv',
    'nrs-62e.275',
    `
    Found delinquent for prostitution at 15 | adjudication prostitution age:15 | eligible
    Trespass at 16 | adjudication trespass age:16 | eligible
    Theft at 16 is not in the youth's section | adjudication theft age:16 | not: offense
    `,
  ),
  ...table(
    'us-nm',
    'nm-30-52-1.2',
    `
    Theft he ordered, and somebody is charged | theft yes:charged | eligible
    Nobody was ever charged with trafficking | theft no:charged | not: also.charged
    Whether anybody was charged is not known | theft | perhaps: also.charged
    Robbery he ordered: any crime but homicide | robbery felony yes:charged | eligible
    A death | homicide felony yes:charged | not: offense
    Kind of offense not known | yes:charged | perhaps: offense
    A charge that was dropped | dismissed theft yes:charged | eligible
    An arrest without a charge: not known | arrest theft yes:charged | not-known: record
    At 17 | theft age:17 yes:charged | eligible
    Her own doing | theft alone yes:charged | not: nexus
    Labor trafficking counts | drug-sale felony labor yes:charged | eligible
    `,
  ),
  ...table(
    'us-or',
    'ors-137.221',
    `
    Prostitution at 20, and why it was not shown before | prostitution yes:not-at-trial | eligible
    By its section | code:167.007 yes:not-at-trial | eligible
    Twenty days after judgment: a day too early | prostitution disposed:2026-11-11 yes:not-at-trial | not: earliest
    Twenty-one days after | prostitution disposed:2026-11-10 yes:not-at-trial | eligible
    Nothing says why it was not shown | prostitution no:not-at-trial | not: also.not-at-trial
    To be asked | prostitution | perhaps: also.not-at-trial
    Theft is not in this law | theft yes:not-at-trial | not: offense
    Labor trafficking is not | prostitution labor yes:not-at-trial | not: form
    Being trafficked at the time is enough | prostitution anyway yes:not-at-trial | eligible
    Before it began | prostitution before yes:not-at-trial | not: nexus
    An arrest alone | arrest prostitution yes:not-at-trial | not: record
    Under 18: not known | prostitution age:17 yes:not-at-trial | not-known: age
    `,
  ),
  ...table(
    'us-wa',
    'rcw-9.96.060',
    `
    Shoplifting for him | theft | eligible
    A new conviction two years ago | theft later:2024-12-02 | not: clean
    A new conviction three years ago today | theft offense:2020-03-01 later:2023-12-01 | eligible
    Nobody looked for new ones | theft later? | perhaps: clean
    A case is open | theft pending | not: bars.pending-charge
    Restitution is owed | theft owes | not: restitution
    A sex offense | sexual | not: offense
    A felony belongs to the other section | theft felony | not: offense
    An arrest alone | arrest theft | not: record
    Under 18: not known | theft age:17 | not-known: age
    `,
  ),
  ...table(
    'us-wa',
    'rcw-9.94a.648',
    `
    Class C felony, five years clean | drug-possession felony class:c | eligible
    Class C, convicted four years ago | drug-possession felony class:c offense:2020-03-01 later:2022-12-02 | not: clean
    Class B, convicted six years ago: ten are asked for | theft felony class:b offense:2019-03-01 later:2020-11-01 | not: clean
    Class A is not open | theft felony class:a | not: offense
    Robbery is violent | robbery felony class:b | not: offense
    Class not known | theft felony | perhaps: clean offense
    `,
  ),
];
