export { blindToken, type IndexKey, indexKey } from './blind-index.ts';
export { lengthPrefixed } from './bytes.ts';
export { type DataKey, newDataKey, openDataKey, rewrap, type Subject, wrappedUnder } from './data-key.ts';
export { DataKeyCache } from './data-key-cache.ts';
export { open, openText, type Place, type Plain, reseal, seal, sealedUnder } from './field.ts';
export { type KeyRing, readKeyRing } from './keyring.ts';
export { openRemark, type Remark, sealRemark } from './remark.ts';
export { openVault, type Vault } from './vault.ts';
