import type { Frame } from '#platform/http/door.ts';
import { dialled, type Phone } from '#reference/protocols/index.ts';
import { words } from '../words.ts';

export const PhoneLink = ({ number }: { number: string }) => <a href={`tel:${dialled(number)}`}>{number}</a>;

/** The numbers of a protocol, each a thumb's press away; one that nobody entered says so. */
export function Phones({ phones, frame }: { phones: readonly Phone[]; frame: Frame }) {
  const t = words(frame.lang);
  if (phones.length === 0) return null;
  return (
    <section aria-labelledby="ring">
      <h2 id="ring">{t('ring')}</h2>
      <ul class="tl-phones">
        {phones.map((phone) => (
          <li>
            {phone.number ? (
              <a class="tl-phone" href={`tel:${dialled(phone.number)}`}>
                <span>{phone.who[frame.lang]}</span> <strong>{phone.number}</strong>
                {phone.agency && <span class="tl-phone__whose">{phone.agency}</span>}
              </a>
            ) : (
              <span class="tl-phone">
                <span>{phone.who[frame.lang]}</span> <span class="tl-phone__whose">{t('numberMissing')}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
