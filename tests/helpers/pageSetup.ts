/** Real IndexedDB semantics for Dexie in tests that run without a browser, and a clean page after each test. */
import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What a test waits for comes, however busy the machine is; the library's own limit of a second judges by the clock.
configure({ asyncUtilTimeout: 120_000 });

afterEach(cleanup);
