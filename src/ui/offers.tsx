import { createContext, useContext } from 'hono/jsx';
import { CLEAR_FIELD, PUT_FIELD, putting } from '#platform/http/refill.ts';
import { useWords } from './context.ts';
import { Disclosure } from './disclosure.tsx';

/** What is known of a field from elsewhere: whoever writes asks only whether it still holds. */
export type Offer = {
  /** The field's name. */
  field: string;
  text: string;
  /** The language that the text is in, as a tag. */
  lang: string;
  /** Where it is from and since when: the heading it stands under. */
  from: string;
  /** What to mind before it is used. */
  note: string;
  /** Stands in the field from the first, where that is empty and the form is new. */
  fills: boolean;
};

const context = createContext<readonly Offer[]>([]);

/** Around a form: what is known of its fields. A text field of that name shows it, with a button that puts it in or clears it. */
export const OffersProvider = context.Provider;
export const useOffers = (): readonly Offer[] => useContext(context);

/** What stands in a text field: what was typed or kept; else the first offer that fills it and has room. */
export function offered(name: string, value: string, maxlength: number | undefined): string {
  if (value !== '') return value;
  const fits = ({ field, fills, text }: Offer) => field === name && fills && text.length <= (maxlength ?? Infinity);
  return useOffers().find(fits)?.text ?? '';
}

/** Beside a field: each offer folded, to be put in with one tap; the one that stands in the field says so, and is cleared with one tap. */
export function OffersBeside({ name, holds }: { name: string; holds: string }) {
  const { t } = useWords();
  const here = useOffers().filter(({ field }) => field === name);
  if (here.length === 0) return null;
  return (
    // On paper stands what is in the field, and nothing that was told for this reader alone.
    <div class="tl-screen-only">
      {here.map((offer) => {
        const of = <span class="usa-sr-only">{`: ${offer.from}`}</span>;
        if (same(offer.text, holds))
          return (
            <div class="tl-offer">
              <p>
                <strong>{offer.from}</strong> {offer.note}
              </p>
              <button type="submit" class="usa-button usa-button--unstyled" name={CLEAR_FIELD} value={name}>
                {t('offerClear')}
                {of}
              </button>
            </div>
          );
        return (
          <Disclosure summary={offer.from}>
            <p class="tl-prose" lang={offer.lang}>
              {offer.text}
            </p>
            <p class="usa-hint">{offer.note}</p>
            <button
              type="submit"
              class="usa-button usa-button--outline"
              name={PUT_FIELD}
              value={putting(name, offer.text)}
            >
              {t('offerPut')}
              {of}
            </button>
          </Disclosure>
        );
      })}
    </div>
  );
}

const same = (one: string, other: string) => one.trim() === other.replaceAll('\r\n', '\n').trim();
