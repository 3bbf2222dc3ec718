import fc from 'fast-check';

/** Draws the same cases on every run, so that a failure belongs to the change; `FUZZ=1` draws new ones. */
if (!process.env['FUZZ']) fc.configureGlobal({ seed: 20_260_722 });
