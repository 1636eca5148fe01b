import { table } from './table.ts';

/** California's vacatur: Penal Code 236.14, and 236.15 beside it. */
export const california = [
  ...table(
    'us-ca',
    'pc-236.14',
    `
    Prostitution at 20 | prostitution | eligible
    By its code | code:PC_647(b) | eligible
    Shoplifting for a labor trafficker | code:PC_459.5 labor | eligible
    Found delinquent of robbery at 16, demanded: the violent list closes it, and says what else there is | adjudication code:PC_211 felony age:16 | not: offense | wic-782 habeas pardon
    Convicted of robbery at 20, demanded | code:PC_211 felony | not: offense | habeas resentencing pardon
    Robbery, its code not known | robbery felony | not: offense
    Robbery of the first degree, as typed in a rap sheet | code:P.C._212.5(a) felony | not: offense
    A code with one digit more is another code | code:PC_2110 felony | perhaps: offense
    Carjacking | code:PC_215(a) felony | not: offense
    Burglary: was anybody at home? | code:PC_459 felony | perhaps: offense
    Burglary of the second degree | code:PC_460(b) felony | eligible
    Assault with a deadly weapon: injury and gun decide | code:PC_245(a)(1) felony | perhaps: offense
    A push in a quarrel | code:PC_242 | eligible
    Selling heroin on a corner, a quota to meet | code:HS_11352(a) felony labor | eligible
    Having methamphetamine | code:HS_11377(a) | eligible
    Identity theft with cards he gave her | code:PC_530.5(a) felony labor | eligible
    Carrying his gun | code:PC_25400(a)(1) felony labor | eligible
    Holding his gun at 15 | adjudication code:PC_29610 felony age:15 labor | eligible
    Driving a stolen car for him | code:VC_10851(a) felony labor | eligible
    Threats he told her to make: serious, not on the violent list | code:PC_422 felony | eligible
    Murder | code:PC_187(a) felony | not: offense | habeas resentencing
    Involuntary manslaughter | code:PC_192(b) felony | eligible
    A death, the code not known | homicide felony | perhaps: offense
    Attempted murder | code:PC_664/187 felony | not: offense
    Made to take the money from other girls | code:PC_266h felony | eligible
    Charged with trafficking others herself | code:PC_236.1 felony | perhaps: offense
    Brought in others, no code yet | recruiting felony | perhaps: offense
    Arson of a home | code:PC_451(b) felony | not: offense
    Only arrested | arrest code:PC_484(a) | eligible
    Charges dropped: the arrest stands still | dismissed theft | eligible
    Diverted: by what others write | diverted theft | perhaps: secondary
    A ticket: not known | citation theft infraction | not-known: record
    A warrant: not known | warrant running-away | not-known: record
    Selling drugs at 15, found delinquent | adjudication code:HS_11352 felony age:15 labor | eligible
    Nobody demanded it | theft alone | not: nexus | habeas dismissal
    Before it all began | theft before | not: nexus
    How it hangs together is not yet asked | theft link? | perhaps: nexus
    Age not known: it does not matter | theft age:? | eligible
    Form not known: both count | theft form? | eligible
    Probation was never finished: no ground to refuse | theft undone | eligible
    Restitution is owed: it stays owed | theft owes | eligible
    Asked for ten years after she was safe | theft late offense:2014-03-01 | eligible
    Convicted again since | theft later:2026-01-05:felony | eligible
    Nobody knows what the offense was | felony | perhaps: offense
    Something else, without a code | other felony | perhaps: offense
    Before there was such a law | theft offense:2014-03-01 on:2016-12-31 | not: no-such-law
    Its first day | theft offense:2014-03-01 on:2017-01-01 yes:away | eligible
    Late, under the text until 2021 | theft late offense:2014-03-01 on:2021-12-31 yes:away | not: diligence
    Late, since 2022: at any time | theft late offense:2014-03-01 on:2022-01-01 yes:away | eligible
    Until 2022 she had to have tried to get away | theft offense:2014-03-01 on:2022-12-31 no:away | not: also.away
    Since 2023 nobody asks for that | theft offense:2014-03-01 on:2023-01-01 no:away | eligible
    In 2022, not asked yet | theft offense:2014-03-01 on:2022-06-01 | perhaps: also.away
    `,
  ),
  ...table(
    'us-ca',
    'pc-236.15',
    `
    It came from a violent partner | theft yes:partner-violence | eligible
    It did not | theft no:partner-violence | not: also.partner-violence
    To be asked | theft | perhaps: also.partner-violence
    Robbery | code:PC_211 felony yes:partner-violence | not: offense | habeas
    Before there was such a law | theft offense:2014-03-01 on:2021-12-31 yes:partner-violence | not: no-such-law
    `,
  ),
];
