import { table } from './table.ts';

/** Alabama, Arkansas, Florida, Georgia, Kentucky, Louisiana. */
export const south = [
  ...table(
    'us-al',
    'ala-15-27-1',
    `
    Theft that would not have happened otherwise | theft | eligible
    For a labor trafficker | theft labor | eligible
    It would have happened anyway | theft anyway | not: nexus
    Whether it would have happened is not asked yet | theft link? | perhaps: nexus
    Before the trafficking | theft before | not: nexus
    Charges that were dropped | dismissed theft | eligible
    Arrested, never charged | arrest theft | eligible
    A traffic ticket while driving for him | citation other infraction | eligible
    A juvenile finding: the text read does not say | adjudication theft age:16 | not-known: record
    Convicted at 17 | theft age:17 | eligible
    A felony: the other parts | theft felony | not: offense
    `,
  ),
  ...table(
    'us-al',
    'ala-15-27-2-charge',
    `
    Charged with robbery, dropped | dismissed robbery felony | eligible
    A felony conviction | theft felony | not: record
    `,
  ),
  ...table(
    'us-al',
    'ala-15-27-2-conviction',
    `
    Assault in the second degree, as in Ex parte C.M. | code:13A-6-21 felony | not: offense | general
    Robbery | robbery felony | not: offense
    Selling drugs for him: whether such convictions are open is not known | drug-sale felony labor | not-known: record
    `,
  ),
  ...table(
    'us-ar',
    'ark-16-90-1412-minor',
    `
    Theft at 17 | theft age:17 | eligible
    Robbery at 16: any conviction from before 18 | robbery felony age:16 | eligible
    Theft at 20: the part for adults is prostitution only | theft | not: age
    Age not known | theft age:? | perhaps: age
    Said to have been under 18 | theft age:? adult:no | eligible
    Not because of the trafficking, at 17 | theft age:17 alone | not: nexus
    A juvenile finding: not known | adjudication theft age:16 | not-known: record
    `,
  ),
  ...table(
    'us-ar',
    'ark-16-90-1412-adult',
    `
    Prostitution at 20 | prostitution | eligible
    Forgery at 20 | fraud | not: offense | general
    By the section | code:5-70-102 | eligible
    Labor trafficking, prostitution | prostitution labor | eligible
    A link not yet asked | prostitution link? | perhaps: nexus
    `,
  ),
  ...table(
    'us-fl',
    'fla-943.0583',
    `
    Theft at his direction | theft | eligible
    It was part of the scheme, and would have come anyway | theft anyway | eligible
    Nobody directed it | theft alone | not: nexus
    Robbery is on the list that the law leaves out | robbery felony | not: offense | general
    Kidnapping too | kidnapping felony | not: offense
    Burglary: armed or not decides | burglary felony | perhaps: offense
    Assault: to be asked | assault | perhaps: offense
    An arrest, whatever came of it | arrest drug-sale felony | eligible
    Found delinquent at 15 | adjudication prostitution age:15 | eligible
    Diverted | diverted theft | eligible
    She waited without a reason | theft late | not: diligence
    Diligence is not looked at | theft late? | perhaps: diligence
    An open warrant is no record of this law: not known | warrant theft | not-known: record
    `,
  ),
  ...table(
    'us-ga',
    'ocga-17-10-21',
    `
    Theft, direct result | theft | eligible
    Robbery too: any offense | robbery felony | eligible
    At 17 | theft age:17 | eligible
    Labor trafficking | drug-sale felony labor | eligible
    Not the result of it | theft alone | not: nexus
    To be asked | theft link? | perhaps: nexus
    An arrest: the other remedy | arrest theft | not: record
    A juvenile finding: not known | adjudication theft age:16 | not-known: record
    The day before the waiting was taken away | theft on:2022-05-08 yes:waited | eligible
    That day, not waited long enough | theft on:2022-05-08 no:waited | not: also.waited
    The day it was taken away | theft on:2022-05-09 no:waited | eligible
    Before there was such a law | theft on:2020-06-28 | not: no-such-law
    `,
  ),
  ...table(
    'us-ga',
    'ocga-15-11-32',
    `
    Found delinquent for prostitution at 15 | adjudication prostitution age:15 | eligible
    Theft at 15 | adjudication theft age:15 | not: offense
    Labor trafficking | adjudication prostitution age:15 labor | not: form
    `,
  ),
  ...table(
    'us-ga',
    'ocga-35-3-37-j',
    `
    Arrested while trafficked | arrest theft | eligible
    Arrested before | arrest theft before | not: nexus
    A conviction: the other remedy | theft | not: record
    `,
  ),
  ...table(
    'us-ky',
    'krs-529.160',
    `
    Prostitution | prostitution | eligible
    Selling drugs, not violent | drug-sale felony labor | eligible
    A death is a violent crime | homicide felony | not: offense | general
    Robbery: whether it is one | robbery felony | perhaps: offense
    Fifty-nine days after judgment | theft disposed:2026-10-03 | not: earliest
    Sixty days after | theft disposed:2026-10-02 | eligible
    Charges that were dropped | dismissed theft | eligible
    An arrest without charges: not known | arrest theft | not-known: record
    Convicted at 17: no age is asked for | theft age:17 | eligible
    Not the result of it | theft alone | not: nexus
    `,
  ),
  ...table(
    'us-la',
    'la-ccrp-997',
    `
    Theft, certified by a prosecutor | theft yes:certified | eligible
    No prosecutor will certify | theft no:certified | not: also.certified
    Nobody asked the prosecutor yet | theft | perhaps: also.certified
    A new conviction stands in the way | theft yes:certified bar:other-conviction | not: bars.other-conviction
    An open charge too | theft yes:certified pending | not: bars.pending-charge
    Robbery | robbery felony yes:certified | not: offense | general
    Selling drugs: some drug felonies are left out | drug-sale felony yes:certified | perhaps: offense
    An arrest | arrest theft yes:certified | eligible
    Charges dropped: not known | dismissed theft yes:certified | not-known: record
    Not because of it | theft alone yes:certified | not: nexus
    `,
  ),
  ...table(
    'us-la',
    'la-chc-923',
    `
    Found delinquent for prostitution at 15, the disposition done | adjudication prostitution age:15 | eligible
    The disposition still runs | adjudication prostitution age:15 undone | not: sentence
    By the section for massage | adjudication code:14:83.3 age:16 | eligible
    Theft at 15 | adjudication theft age:15 | not: offense
    A conviction | prostitution age:15 | not: record
    `,
  ),
];
