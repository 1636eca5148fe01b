import { z } from 'zod';
import { ok } from '#kernel/result.ts';
import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { editWords } from '#reference/directory/index.ts';
import { confirmInput, seeConfirm, sendConfirm } from './actions/confirm.ts';
import { aboutInput, aboutOneInput, reportInput, seeAbout, sendReport } from './actions/report.ts';
import { ConfirmPage, ThanksPage } from './pages/confirm.tsx';
import { ReportedPage, ReportPage } from './pages/report.tsx';
import { paths } from './paths.ts';
import { providerWords } from './words-provider.ts';
import { publicWords } from './words-public.ts';

const byLink = { public: 'a provider says by one link, without an account, whether its entry is right' } as const;
const anyone = {
  public: 'anyone says without an account that an entry is not right; nothing of who it is is kept',
} as const;
const unwritten = {
  none: 'nobody is signed in and nothing is about a youth; the answer itself is kept with its day',
} as const;

const confirmDoor = getDoor({
  method: 'GET',
  path: paths.confirm(':token'),
  access: byLink,
  audit: { none: 'opening a link does nothing: programs that check mails open it' },
  input: confirmInput,
  action: seeConfirm,
  page: (view, frame) => <ConfirmPage view={view} frame={frame} />,
});
const reportDoor = getDoor({
  method: 'GET',
  path: paths.report,
  access: anyone,
  audit: { none: 'an empty form; what is public of an entry' },
  input: aboutInput,
  action: seeAbout,
  page: (view, frame) => <ReportPage view={view} frame={frame} />,
});
const thanks = (
  path: string,
  page: (frame: Parameters<typeof ThanksPage>[0]['frame']) => ReturnType<typeof ThanksPage>,
) =>
  getDoor({
    method: 'GET',
    path,
    access: { public: 'says thank you to who just answered; the same page for all' },
    audit: { none: 'a page of words' },
    input: z.looseObject({}),
    action: async () => ok(null),
    page: (_view, frame) => page(frame),
  });

/** A provider answers once; a form that is filled with nonsense by a program comes back. */
const slow = { source: { inARow: 10, aSecond: 1 / 20 }, all: { inARow: 200, aSecond: 2 } };
/** A few reports are soon written, each maybe sent twice; more than that one after the other is a program. */
const few = { source: { inARow: 10, aSecond: 1 / 60 }, all: { inARow: 120, aSecond: 0.5 } };

/** The doors that need no account. */
export const publicDoors: readonly AnyDoor[] = [
  confirmDoor,
  door({
    method: 'POST',
    path: paths.confirm(':token'),
    access: byLink,
    audit: unwritten,
    pace: slow,
    input: confirmInput,
    action: sendConfirm,
    to: () => paths.thanks,
    form: confirmDoor,
    words: (lang) => (key) => {
      try {
        return providerWords(lang)(key as never);
      } catch {
        return editWords(lang)(key as never);
      }
    },
  }),
  thanks(paths.thanks, (frame) => <ThanksPage frame={frame} />),
  reportDoor,
  // Which entry it is, is sent: it stands in no address. It changes nothing, and is answered at once.
  door({
    method: 'POST',
    path: paths.report,
    access: anyone,
    audit: { none: 'an empty form; what is public of an entry' },
    input: aboutOneInput,
    action: seeAbout,
    to: () => paths.report,
    answer: (view, frame) => <ReportPage view={view} frame={frame} />,
    form: reportDoor,
    words: publicWords,
  }),
  door({
    method: 'POST',
    path: paths.reports,
    access: anyone,
    audit: unwritten,
    pace: few,
    input: reportInput,
    action: sendReport,
    to: () => paths.reported,
    form: reportDoor,
    words: publicWords,
  }),
  thanks(paths.reported, (frame) => <ReportedPage frame={frame} />),
];
