/** A copy in which an optional property has this value; `undefined` leaves it out. Other properties keep their order. */
export function put<R extends object, K extends keyof R>(resource: R, key: K, value: R[K] | undefined): R {
  if (value !== undefined) return { ...resource, [key]: value };
  const { [key]: _, ...rest } = resource;
  // Only called with optional properties, so what is left is still an R.
  return rest as R;
}
