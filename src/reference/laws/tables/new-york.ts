import { table } from './table.ts';

export const newYork = [
  ...table(
    'us-ny',
    'cpl-440.10-1-i',
    `
    Prostitution at 20 | prostitution | eligible
    A woman with forgery and loitering: the forgery | fraud felony | eligible
    The loitering | code:PL_240.37 prostitution | eligible
    Robbery: any offense since 2021 | robbery felony | eligible
    A weapon he made her carry | weapon | eligible
    Even a death: the law leaves none out | homicide felony | eligible
    Labor trafficking | theft labor | eligible
    Form not known: both count | theft form? | eligible
    Convicted at 17 | theft age:17 | eligible
    Nobody demanded it | theft alone | not: nexus | clean-slate
    Before it all began | theft before | not: nexus
    To be asked | theft link? | perhaps: nexus
    An arrest is no judgment | arrest theft | not: record | clean-slate
    Charges dropped: they are sealed by another section | dismissed theft | not: record
    A juvenile finding: from memory only | adjudication theft age:15 | not-known: record
    Diverted: not known | diverted theft | not-known: record
    Asked for late: no matter since 2021 | theft late offense:2012-03-01 | eligible
    Sentence not done, money owed, a case open | theft undone owes pending | eligible
    Convicted again | theft later:2026-02-01:felony | eligible
    The day before the START Act: forgery was not covered | fraud felony offense:2014-03-01 on:2021-11-15 | not: offense | clean-slate
    The day of the START Act | fraud felony offense:2014-03-01 on:2021-11-16 | eligible
    Before it, prostitution was | prostitution offense:2014-03-01 on:2021-11-15 | eligible
    Before it, by the arresting charge | code:PL_230.00 offense:2014-03-01 on:2021-11-15 | eligible
    Before it, a plea to disorderly conduct: what was the arrest for? | disorderly offense:2014-03-01 on:2021-11-15 | perhaps: offense
    Before it, she had to ask with diligence | prostitution late offense:2014-03-01 on:2021-11-15 | not: diligence
    Before it, diligence not looked at | prostitution late? offense:2014-03-01 on:2021-11-15 | perhaps: diligence
    The first day of the first such law | prostitution offense:2008-03-01 on:2010-08-13 | eligible
    The day before it | prostitution offense:2008-03-01 on:2010-08-12 | not: no-such-law
    `,
  ),
  ...table(
    'us-ny',
    'cpl-160.50',
    `
    Charges dropped: sealed by law | dismissed theft | eligible
    Trafficked or not | dismissed theft alone | eligible
    Arrested, never charged: at second hand | arrest theft | perhaps: secondary
    A conviction did not end in her favor | theft | not: record
    `,
  ),
  ...table(
    'us-ny',
    'cpl-160.59',
    `
    Theft, ten years ago: further conditions at second hand | theft offense:2012-03-01 yes:two-at-most | perhaps: secondary
    Ten years end today | theft disposed:2016-12-01 yes:two-at-most | perhaps: secondary
    Ten years end tomorrow | theft disposed:2016-12-02 yes:two-at-most | not: earliest | clean-slate
    A new conviction since | theft offense:2012-03-01 later:2018-01-01 yes:two-at-most | not: clean
    More than two convictions | theft offense:2012-03-01 no:two-at-most | not: also.two-at-most | clean-slate
    A sexual offense | sexual offense:2012-03-01 yes:two-at-most | not: offense
    Robbery: first and second degree are violent | robbery felony offense:2012-03-01 yes:two-at-most | perhaps: offense secondary
    A charge is open: what nobody read closes no door | theft pending offense:2012-03-01 yes:two-at-most | not-known: bars.pending-charge
    `,
  ),
];
