using Microsoft.Playwright;

namespace CommunityBot.Tests.Fakes;

/// <summary>One headless Chromium of this machine for all tests that need a browser; each test opens contexts of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(20_000); // a busy build machine is slow
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A phone of 360 x 740 in Vietnam whose system speaks English, as many do.</summary>
    public Task<IBrowserContext> NewPhone() => browser!.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 360, Height = 740 },
        HasTouch = true,
        IsMobile = true,
        Locale = "en-US",
        TimezoneId = "Asia/Ho_Chi_Minh",
    });

    /// <summary>A computer with keyboard and mouse.</summary>
    public Task<IBrowserContext> NewDesktop() => browser!.NewContextAsync(new()
    {
        ViewportSize = new() { Width = 1280, Height = 800 },
        TimezoneId = "Asia/Ho_Chi_Minh",
    });

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>The tests that share the browser; they run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}
