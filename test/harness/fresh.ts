import { vi } from 'vitest';

/**
 * Before each test file: our own modules are read anew. The process goes on from file to file, so that libraries are loaded and
 * sources fetched once; but what our modules remember (a directory, a published version, a pace) is of one county, and each file
 * has a county of its own.
 */
vi.resetModules();
// The log of each file so far waits for the process to end.
process.setMaxListeners(0);
