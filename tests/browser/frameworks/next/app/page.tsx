import { SmpSimulator } from "smp-simulator";
import { Simulator } from "./simulator";

export default function Page() {
  return (
    <>
      <Simulator />
      <p>{SmpSimulator.observedAttributes.join(" ")}</p>
    </>
  );
}
