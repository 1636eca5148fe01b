import type { ScreeningEvent } from '#platform/sample/index.ts';
import type { Item, Questionnaire, Response, ResponseItem } from '#reference/instruments/index.ts';

/** The answers of a sample screening as the QuestionnaireResponse that a person's own would have become. */
export function sampleResponse(questionnaire: Questionnaire, event: ScreeningEvent): Response {
  const given = new Map(
    event.answers.map((answer) => [
      `${answer.mode === 'observed' ? 'seen' : 'asked'}.${answer.indicator}`,
      answer.value,
    ]),
  );
  const place = (items: readonly Item[] | undefined): ResponseItem[] =>
    (items ?? []).flatMap((item): ResponseItem[] => {
      const value = given.get(item.linkId);
      const below = place(item.item);
      if (value !== undefined)
        return [
          {
            linkId: item.linkId,
            answer: [
              {
                valueCoding: { system: 'https://throughline.example/answer', code: value },
                ...(below.length > 0 ? { item: below } : {}),
              },
            ],
          },
        ];
      return below.length > 0 ? [{ linkId: item.linkId, item: below }] : [];
    });
  const item = place(questionnaire.item);
  return { resourceType: 'QuestionnaireResponse', status: 'completed', ...(item.length > 0 ? { item } : {}) };
}
