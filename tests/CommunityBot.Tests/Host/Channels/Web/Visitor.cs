using Microsoft.Playwright;

namespace CommunityBot.Tests.Host.Channels.Web;

/// <summary>A person with the page open. Notes whatever the browser complains about or asks of others.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri address;

    private Visitor(IBrowserContext context, IPage page, Uri address) => (this.context, Page, this.address) = (context, page, address);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public ILocator Box => Page.GetByRole(AriaRole.Textbox);

    public ILocator Bubbles => Page.GetByRole(AriaRole.Article);

    public static async Task<Visitor> Open(IBrowserContext context, Uri address, string path = "/")
    {
        var visitor = new Visitor(context, await context.NewPageAsync(), address);
        visitor.Watch();
        await visitor.Page.GotoAsync(new Uri(address, path).ToString());
        return visitor;
    }

    /// <summary>A second tab of the same browser.</summary>
    public Task<Visitor> OpenTab() => Open(context, address);

    public async Task Says(string text)
    {
        await Box.FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    public Task Taps(string label) => Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public Task Sees(string text) => Assertions.Expect(Page.GetByText(text).Last).ToBeVisibleAsync();

    public Task SeesNot(string text) => Assertions.Expect(Page.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>The words of all bubbles.</summary>
    public Task<IReadOnlyList<string>> Words() => Page.Locator(".bubble .words").AllTextContentsAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Watch()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") Complaints.Add(message.Text);
        };
        Page.PageError += (_, error) => Complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal)) Complaints.Add($"asks {request.Url}");
        };
    }
}
