import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { type Place, placeOf } from '../../navigation.ts';

/** The place in the papers the window's address names. */
export function usePlace(): Place {
  // Asked for so that the view follows the address. The parts are read from the window, because the router hands
  // them out decoded, and ids hold escaped slashes.
  useLocation();
  useSearch();
  const { pathname, search } = window.location;
  return useMemo(() => placeOf(pathname.split('/')[2] ?? '', search), [pathname, search]);
}
