import { DataKeyCache } from './data-key-cache.ts';
import type { KeyRing } from './keyring.ts';

/** What an errand opens and seals with: the county keys, and the data keys opened last. One for the whole process. */
export type Vault = { ring: KeyRing; cache: DataKeyCache };

/** `capacity`: how many opened data keys are kept, about 400 bytes each. */
export const openVault = (ring: KeyRing, capacity = 20_000): Vault => ({ ring, cache: new DataKeyCache(capacity) });
