import type { Frame } from '#platform/http/door.ts';
import { Alert } from '#ui/alert.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';

/** What was not right with a form that came back, above it. */
export function Back({ frame: { again } }: { frame: Frame }) {
  if (!again) return null;
  if (Object.keys(again.errors).length > 0) return <ErrorSummary errors={again.errors} />;
  return again.notice ? <Alert kind="warning">{again.notice}</Alert> : null;
}
