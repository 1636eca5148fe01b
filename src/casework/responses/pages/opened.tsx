import type { Frame } from '#platform/http/door.ts';
import { factChoices, factLabel } from '#reference/protocols/index.ts';
import { asAnswer } from '#ui/choice-field.tsx';
import type { StoredResponse } from '../store.ts';
import { words } from '../words.ts';

/** Why a response was opened, where a person said so: the youth's yes, an emergency, or words of their own. */
export function Opened({ response, frame }: { response: StoredResponse; frame: Frame }) {
  const { facts, reason } = response;
  const why = factChoices('opens').find((each) => each.value === facts.opens);
  return (
    <>
      {why && (
        <>
          <br />
          {`${factLabel('opens')[frame.lang]}: ${asAnswer(why.label[frame.lang])}`}
        </>
      )}
      {reason && (
        <>
          <br />
          {words(frame.lang)('begunByHand', { reason })}
        </>
      )}
    </>
  );
}
