import type { PacketKind } from '../model/law.ts';
import { california } from './california.ts';
import { form } from './forms.ts';
import { juvenile } from './juvenile.ts';
import type { Maker } from './known.ts';
import { general, newYork } from './motion.ts';

/** The makers of papers, by the kind of packet that a remedy has. */
export const makers: Record<PacketKind, Maker> = {
  california,
  juvenile,
  form,
  'new-york': newYork,
  general,
};
