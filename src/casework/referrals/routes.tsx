import { type AnyDoor, door, getDoor } from '#platform/http/door.ts';
import { listInput, seeList } from './actions/list.ts';
import { askNext, nextInput } from './actions/next.ts';
import { aboutInput, beforeAsk, beforeAskFor, ofAskInput, offersInput, seeOffers } from './actions/offers.ts';
import {
  answer,
  answerInput,
  begin,
  beginningInput,
  close,
  closureInput,
  end,
  endingInput,
  feel,
  feelingInput,
  introduce,
  introductionInput,
} from './actions/record.ts';
import { referralInput, seeReferral } from './actions/see.ts';
import { send } from './actions/send.ts';
import { sendAgain } from './actions/send-again.ts';
import { seeShare, sendInput, shareAgain, shareInput } from './actions/share.ts';
import { outsideDoors } from './outside-routes.tsx';
import { ownDoors } from './own-routes.tsx';
import { ListPage } from './pages/list.tsx';
import { NeedPage } from './pages/need.tsx';
import { OffersPage } from './pages/offers.tsx';
import { ReferralPage } from './pages/referral.tsx';
import { SharePage } from './pages/share.tsx';
import { paths } from './paths.ts';
import { words } from './words.ts';
import { afterWords } from './words-after.ts';
import { shareWords } from './words-share.ts';

const signedIn = { signedIn: true } as const;

/** The steps of asking, for a youth with a record or for nobody on record: what is needed, who fits, what is shared, sent. */
function asking(youth: string | null): readonly AnyDoor[] {
  const at = paths.ask(youth);
  // With a record each step shows the youth; without one there is nobody to show.
  const prepared = youth ? 'referral.prepared' : { none: 'an empty form; no youth' };
  const need = (path: string) =>
    getDoor({
      method: 'GET',
      path,
      access: signedIn,
      audit: prepared,
      input: aboutInput,
      action: beforeAsk,
      page: (view, frame) => <NeedPage view={view} frame={frame} />,
    });
  const offersAgain = getDoor({
    method: 'GET',
    path: at.offers,
    access: signedIn,
    audit: prepared,
    input: offersInput,
    action: seeOffers,
    page: (view, frame) => <OffersPage view={view} frame={frame} />,
  });
  const shareForm = getDoor({
    method: 'GET',
    path: at.share,
    access: signedIn,
    audit: prepared,
    input: aboutInput,
    action: shareAgain,
    page: (view, frame) => <SharePage view={view} frame={frame} />,
  });
  return [
    need(at.need),
    // Where a step is opened by its address alone, the asking begins anew.
    need(at.offers),
    need(at.share),
    ...(youth ? [need(at.send)] : []),
    door({
      method: 'POST',
      path: at.offers,
      access: signedIn,
      audit: prepared,
      input: offersInput,
      action: seeOffers,
      to: () => at.need,
      answer: (view, frame) => <OffersPage view={view} frame={frame} />,
      form: need(at.need),
      words,
    }),
    door({
      method: 'POST',
      path: at.share,
      access: signedIn,
      audit: prepared,
      input: shareInput,
      action: seeShare,
      to: () => at.need,
      answer: (view, frame) => <SharePage view={view} frame={frame} />,
      form: offersAgain,
      words,
    }),
    door({
      method: 'POST',
      path: at.send,
      access: signedIn,
      audit: 'referral.asked',
      input: sendInput,
      action: send,
      to: ({ id }) => paths.referral(id),
      form: shareForm,
      words: shareWords,
    }),
  ];
}

const one = getDoor({
  method: 'GET',
  path: paths.referral(':referralId'),
  access: signedIn,
  audit: 'referral.seen',
  input: referralInput,
  action: seeReferral,
  page: (view, frame) => <ReferralPage view={view} frame={frame} />,
});
const back = ({ id }: { id: string }) => paths.referral(id);
const written = { method: 'POST', access: signedIn, to: back, form: one, words: afterWords } as const;

/** The doors of this module. */
export const doors: readonly AnyDoor[] = [
  ...asking(null),
  ...asking(':youthId'),
  getDoor({
    method: 'GET',
    path: paths.needOfAsk(':askId'),
    access: signedIn,
    audit: 'referral.prepared',
    input: ofAskInput,
    action: beforeAskFor,
    page: (view, frame) => <NeedPage view={view} frame={frame} />,
  }),
  ...outsideDoors,
  ...ownDoors,
  getDoor({
    method: 'GET',
    path: paths.list,
    access: signedIn,
    audit: 'referrals.listed',
    input: listInput,
    action: seeList,
    page: (view, frame) => <ListPage view={view} frame={frame} />,
  }),
  one,
  door({
    ...written,
    path: paths.event(':referralId', 'answers'),
    audit: 'referral.answered',
    input: answerInput,
    action: answer,
  }),
  door({
    ...written,
    path: paths.event(':referralId', 'introductions'),
    audit: 'referral.introduced',
    input: introductionInput,
    action: introduce,
  }),
  door({
    ...written,
    path: paths.event(':referralId', 'beginning'),
    audit: 'referral.begun',
    input: beginningInput,
    action: begin,
  }),
  door({
    ...written,
    path: paths.event(':referralId', 'ending'),
    audit: 'referral.ended',
    input: endingInput,
    action: end,
  }),
  door({
    ...written,
    path: paths.event(':referralId', 'how-it-was'),
    audit: 'referral.how-it-was',
    input: feelingInput,
    action: feel,
  }),
  door({
    ...written,
    path: paths.event(':referralId', 'closure'),
    audit: 'referral.closed',
    input: closureInput,
    action: close,
  }),
  door({
    ...written,
    path: paths.sentAgain(':referralId'),
    audit: 'referral.link-sent-again',
    input: referralInput,
    action: sendAgain,
  }),
  door({
    ...written,
    path: paths.next(':referralId'),
    audit: 'referral.next-asked',
    input: nextInput,
    action: askNext,
  }),
];
