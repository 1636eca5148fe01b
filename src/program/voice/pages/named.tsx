import { dayOf } from '#kernel/calendar.ts';
import { Card } from '#ui/card.tsx';
import { Form, SubmitButton } from '#ui/form.tsx';
import { dayWords } from '#ui/time-words.ts';
import type { Scene } from '../door.ts';
import type { MyRequest } from '../letter-store.ts';
import { paths } from '../paths.ts';
import { publicWords } from '../public-words.ts';
import { roleFor } from './plain.ts';

/** Somebody whom the youth named: who decides, by when; and what was decided. */
export function Named({ request, frame, youth }: Scene & { request: MyRequest }) {
  const t = publicWords(frame.lang);
  const day = (at: Date) => dayWords(dayOf(at, youth.timeZone), frame.lang);
  const who = request.ownerName ?? roleFor(request.ownerRoles, frame.lang);
  return (
    <Card heading={t('publicAskKind-block')} headingLevel={3}>
      <p class="tl-said">{request.body}</p>
      <p class="usa-hint">{t('publicAskedOn', { day: day(request.askedAt) })}</p>
      {request.answeredAt ? (
        <>
          {request.decided && <p>{t(`publicDecided-${request.decided}`)}</p>}
          <p class="usa-hint">{t('publicAskedAnswer', { day: day(request.answeredAt) })}</p>
          <p class="tl-said">{request.answer}</p>
        </>
      ) : (
        <>
          <p>{t('publicAskedOf', { who, agency: request.ownerAgency })}</p>
          <p>
            {request.dueAt === null
              ? t('publicAskedNoClock')
              : t(request.dueAt < frame.now ? 'publicAskedLate' : 'publicAskedDue', { day: day(request.dueAt) })}
          </p>
        </>
      )}
      <Form action={paths.blockNamedBack(request.id)} label={t('publicNamedBack')}>
        <SubmitButton look="outline">{t('publicNamedBack')}</SubmitButton>
      </Form>
    </Card>
  );
}
