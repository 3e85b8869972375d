// Nothing: what a browser needs before a page does anything.
performance.mark('ready');
