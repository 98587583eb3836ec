/** Ends the run with the one line that machines look for. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const broken = results.numRuntimeErrorTestSuites;
    this.failed = results.numFailedTests + broken > 0;
    process.on('exit', () => {
      process.stdout.write(`${results.numPassedTests} passed, ${results.numFailedTests + broken} failed\n`);
    });
  }
}
