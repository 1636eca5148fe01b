import { z } from 'zod';
import { type AnyDoor, type Frame, getDoor } from '#platform/http/door.ts';
import { openPaper, type PaperView, paperInput, staffPaper } from './actions/make.ts';
import { seeGuides, seeOpenGuides } from './actions/see.ts';
import { OpenGuidesPage } from './pages/open.tsx';
import { StaffGuidesPage } from './pages/staff.tsx';
import { paths } from './paths.ts';

const open = { public: 'a youth, a parent or anyone who helps them takes a list along on paper' } as const;
const noYouth = { none: 'what help there is in the county; no youth' } as const;

async function pdf(view: PaperView, frame: Frame): Promise<Response> {
  const bytes = await view.pdf(frame.lang);
  return new Response(bytes.slice().buffer, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${view.id}-${frame.lang}.pdf"`,
      'cache-control': 'no-store',
    },
  });
}

/** The doors of this module: guides for anyone, and those for people at work. */
export const doors: readonly AnyDoor[] = [
  getDoor({
    method: 'GET',
    path: paths.open,
    access: open,
    audit: noYouth,
    input: z.looseObject({}),
    action: seeOpenGuides,
    page: (view, frame) => <OpenGuidesPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.paper(':id'),
    access: open,
    audit: noYouth,
    input: paperInput,
    action: openPaper,
    page: pdf,
  }),
  getDoor({
    method: 'GET',
    path: paths.staff,
    access: { signedIn: true },
    audit: noYouth,
    input: z.looseObject({}),
    action: seeGuides,
    page: (view, frame) => <StaffGuidesPage view={view} frame={frame} />,
  }),
  getDoor({
    method: 'GET',
    path: paths.staffPaper(':id'),
    access: { signedIn: true },
    audit: noYouth,
    input: paperInput,
    action: staffPaper,
    page: pdf,
  }),
];
