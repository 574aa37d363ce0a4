/** What a service throws: the script sees an `Error` of its own realm named "Exception", and may catch it. */
export class ServiceError extends Error {}

/** The script is stopped: nothing it catches brings it back, and no service answers it any more. */
export class Killed extends Error {}

/** The script uses what the fake does not have: the test fails, even if the script catches it. */
export class NotFaked extends Error {}
