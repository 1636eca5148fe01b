import { StaffPage } from '#foundation/people/index.ts';
import type { Frame } from '#platform/http/door.ts';
import { saidRegion } from '#reference/regions/index.ts';
import { Alert } from '#ui/alert.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Actions, ButtonLink } from '#ui/form.tsx';
import { exactTime } from '#ui/time-words.ts';
import type { ContactsView } from '../actions/contacts.ts';
import { contactWords } from '../contact-words.ts';
import { paths } from '../paths.ts';

/** The agency's own contacts, newest first; colleagues who have not been heard from before all else. */
export function ContactsPage({ view, frame }: { view: ContactsView; frame: Frame }) {
  const t = contactWords(frame.lang);
  const time = (moment: Date) => exactTime(moment, frame.now, frame.lang, frame.actor?.timeZone ?? 'UTC');
  return (
    <StaffPage frame={frame} title={t('contacts')} width="form">
      <h1>{t('contacts')}</h1>
      {view.calls.length > 0 && (
        <Alert kind="warning" heading={t('callsDue')}>
          <ul>
            {view.calls.map((each) => (
              <li>
                <a href={paths.contact(each.id)}>{t('callDueAt', { at: time(each.at) })}</a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p>{t('contactsIntro')}</p>
      <Actions>
        <ButtonLink href={paths.newContact}>{t('newContact')}</ButtonLink>
      </Actions>
      {view.contacts.length === 0 && <EmptyState heading={t('noContacts')} />}
      <ul>
        {view.contacts.map(({ id, at, contact }) => (
          <li>
            <a href={paths.contact(id)}>{time(at)}</a>
            <br />
            {[
              saidRegion(view.regions, contact.place.region),
              t(`kind-${contact.place.kind}`),
              ...contact.given.map((each) => t(`given-${each}`)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </StaffPage>
  );
}
