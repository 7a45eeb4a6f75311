interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: Policies };
const policy = made();

/** Nothing where there are no policies, or where the page's own allows none of this name. */
function made(): ReturnType<Policies["createPolicy"]> | undefined {
  try {
    return trustedTypes?.createPolicy("smp-consult", { createScriptURL: (address) => address });
  } catch {
    return undefined;
  }
}

/** The address of a script of this folder, as a page that trusts no mere text wants it. */
export function trusted(address: URL): string {
  return (policy?.createScriptURL(address.href) ?? address.href) as string;
}
