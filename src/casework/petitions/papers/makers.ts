import type { PacketKind } from '../model/law.ts';
import { california } from './california.ts';
import type { Maker } from './known.ts';
import { general, newYork } from './motion.ts';

/** The makers of papers, by the kind of packet that a remedy has. */
export const makers: Record<PacketKind, Maker> = { california, 'new-york': newYork, general };
