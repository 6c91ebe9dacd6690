/** Real IndexedDB semantics for Dexie in tests that run without a browser, and a clean page after each test. */
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
