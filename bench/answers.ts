import type { Item, Questionnaire, Response, ResponseItem } from '../src/reference/instruments/index.ts';

/** The response with a yes to each of these questions, placed as the questionnaire nests them. */
export function answersYes(questionnaire: Questionnaire, begun: Response, yes: readonly string[]): Response {
  const place = (items: readonly Item[] | undefined): ResponseItem[] =>
    (items ?? []).flatMap((item): ResponseItem[] => {
      if (yes.includes(item.linkId))
        return [
          {
            linkId: item.linkId,
            answer: [{ valueCoding: { system: 'https://throughline.example/answer', code: 'yes' } }],
          },
        ];
      const below = place(item.item);
      return below.length > 0 ? [{ linkId: item.linkId, item: below }] : [];
    });
  return { ...begun, status: 'completed', item: place(questionnaire.item) };
}
