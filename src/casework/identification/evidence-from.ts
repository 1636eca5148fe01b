import {
  type Answer,
  answersOf,
  doorOf,
  finishedScreenings,
  indicatorById,
  indicators,
  type Score,
  type Screening,
  scoresOf,
  screen,
} from '#casework/screening/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { instrumentVersion } from '#reference/instruments/index.ts';
import type { Evidence } from './model/evidence.ts';
import { type Facts, type Proposal, propose } from './model/proposal.ts';
import { workFactsFrom } from './model/spectrum.ts';
import type { Trade } from './model/trades.ts';

/** What the youth's screenings say for naming: the evidence quoted, and the program's proposal. */
export type Finding = {
  evidence: Evidence[];
  facts: Facts;
  proposal: Proposal;
  screenings: Screening[];
  /** Totals of licensed tools: a reason to look at a form, evidence of no element. */
  scores: Score[];
};

/** Reads every finished screening of the youth. Only a "yes" is evidence; nothing said is unknown. */
export async function findingFor(errand: Errand, youthId: string, ageYears: number | null): Promise<Finding> {
  const [screenings, scores] = await Promise.all([finishedScreenings(errand, youthId), scoresOf(errand, [youthId])]);
  const answered: { answer: Answer; on: string }[] = [];
  for (const screening of screenings) {
    const instrument = await instrumentVersion(errand, screening.instrumentId, screening.instrumentVersion);
    const door = doorOf(screening.door);
    if (!instrument || !door) continue;
    const on = dayOf(screening.finishedAt ?? screening.startedAt, errand.actor.timeZone);
    for (const answer of answersOf(instrument.questionnaire, screening.answers, door, screening.terms))
      answered.push({ answer, on });
  }
  const evidence = answered.flatMap(({ answer, on }) => evidenceOf(answer, on));
  const facts = factsFrom(
    answered.map((each) => each.answer),
    ageYears,
  );
  return { evidence, facts, proposal: propose(evidence, facts), screenings, scores };
}

function evidenceOf(answer: Answer, on: string): Evidence[] {
  const indicator = indicatorById.get(answer.indicator);
  if (!indicator || answer.value !== 'yes') return [];
  return indicator.evidence.map(({ form, element, strength }) => ({
    form,
    element,
    finding: 'present',
    strength,
    basis: answer.mode === 'asked' ? 'told' : 'seen',
    ...(answer.quote ? { quote: answer.quote } : {}),
    indicator: answer.indicator,
    on,
  }));
}

function factsFrom(answers: readonly Answer[], ageYears: number | null): Facts {
  const shown = answers
    .filter((answer) => answer.value === 'yes')
    .flatMap((answer) => indicatorById.get(answer.indicator) ?? []);
  const result = screen(answers, indicators);
  const trades = [...new Set(shown.flatMap((indicator) => (indicator.trade ? [indicator.trade as Trade] : [])))];
  const offence = answers.find((answer) => answer.indicator === 'made-to-break-law');
  return {
    ageYears,
    trades,
    demandedActIsOffence: offence?.value === 'yes' ? true : offence?.value === 'no' ? false : null,
    work: workFactsFrom(result.spectrum, { freeToLeave: null }),
    vulnerabilities: result.vulnerabilities,
  };
}
