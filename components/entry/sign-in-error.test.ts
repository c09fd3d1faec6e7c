import { expect, it } from 'vitest';
import { signInError } from './sign-in-error';

it.each([
  ['CredentialsSignin', /do not belong together/],
  ['invalid_credentials', /do not belong together/],
  ['rate_limited:30', /in 30 seconds/],
  ['rate_limited:1', /in 1 second\./],
  ['rate_limited:600', /in 10 minutes/],
  ['rate_limited', /in a minute/],
  ['OAuthAccountNotLinked', /exists already/],
  ['AccessDenied', /by invitation/],
  ['OAuthCallback', /other service/],
  ['fetch failed', /did not answer/],
])('%s is said in words', (error, words) => {
  expect(signInError(error)).toMatch(words);
});
