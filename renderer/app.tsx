/** The whole application. */
export function App() {
  return <main>Panel Papers</main>;
}
