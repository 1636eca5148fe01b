import type { Person } from './browser.ts';

const WIDTHS = [320, 768, 1280];

/** The page as it stands, on a phone, a tablet and a desk: no barrier that axe finds, nothing wider than the window. */
export async function accessibleAtAllWidths(person: Person): Promise<void> {
  const before = person.page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await person.page.setViewportSize({ width, height: before.height });
    await person.accessible();
  }
  await person.page.setViewportSize(before);
}
