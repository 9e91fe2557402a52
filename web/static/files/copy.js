// A button with data-copy="id" copies the value of the field with that id. Without scripts the field can be marked and copied.
document.querySelectorAll("[data-copy]").forEach((button) => {
	const field = document.getElementById(button.dataset.copy);
	const word = button.querySelector("span");
	button.hidden = false;
	button.addEventListener("click", async () => {
		field.select();
		try {
			await navigator.clipboard.writeText(field.value);
		} catch {
			document.execCommand("copy"); // without https there is no clipboard to write to
		}
		const before = word.textContent;
		word.textContent = field.dataset.copied;
		setTimeout(() => { word.textContent = before; }, 2000);
	});
});
