import { common } from '@/components/strings/common';
import { entry } from '@/components/strings/entry';

/**
 * The sentence for what next-auth answers as `error`: a problem code of ours, `rate_limited:30` with the seconds to wait,
 * or one of next-auth's own words.
 */
export function signInError(error: string): string {
  const [code, seconds] = error.split(':');
  switch (code) {
    case 'invalid_credentials':
    case 'CredentialsSignin':
      return entry.signIn.wrong;
    case 'rate_limited': {
      const wait = Number(seconds);
      return Number.isFinite(wait) && wait > 0 ? common.error.tooMany(Math.ceil(wait)) : entry.signIn.tooManySoon;
    }
    case 'SessionRequired':
      return entry.signIn.ended;
    case 'AccessDenied':
      return entry.signIn.noAccount;
    case 'OAuthAccountNotLinked':
      return entry.signIn.linked;
    case 'OAuthSignin':
    case 'OAuthCallback':
    case 'OAuthCreateAccount':
    case 'Callback':
      return entry.signIn.provider;
    default:
      return common.error.unreachable;
  }
}
