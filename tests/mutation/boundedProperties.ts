/** Properties stop after a moment and don't shrink: thousands of mutants run them, and each needs only one failure. */
import fc from 'fast-check';

fc.configureGlobal({ interruptAfterTimeLimit: 250, markInterruptAsFailure: false, endOnFailure: true });
