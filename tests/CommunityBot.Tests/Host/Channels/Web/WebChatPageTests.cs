using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;
using Microsoft.Playwright;

namespace CommunityBot.Tests.Host.Channels.Web;

[Collection(BrowserTests.Name)]
public sealed class WebChatPageTests(BrowserFixture browser) : IAsyncLifetime
{
    private WebChatServer server = null!;
    private Visitor lan = null!;

    public async Task InitializeAsync()
    {
        server = await WebChatServer.Start(settings: "--Channels:Web:TryRoles=true");
        server.Bot.Script = SamplePages.Answer;
        lan = await Visitor.Open(await browser.NewPhone(), server.Address);
    }

    public async Task DisposeAsync()
    {
        await lan.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task The_first_visit_is_greeted_and_speaks_Vietnamese_on_an_English_phone()
    {
        await lan.Sees("Chào bác!");
        await lan.Sees("Trợ lý tự động");
        (await lan.Box.GetAttributeAsync("placeholder")).ShouldBe("Nhập tin nhắn…");
        (await lan.Page.GetAttributeAsync("html", "lang")).ShouldBe("vi");
        server.Bot.Handled.Select(message => message.Text).ShouldBe(["/start"]);
        (await lan.Words()).Count.ShouldBe(1);
        lan.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_tapping_and_every_kind_of_message_fit_a_small_phone_and_trouble_no_one()
    {
        await lan.Says("vneid 3 dvc 2");
        await lan.Sees("Đã ghi");
        await lan.Taps("Xoá");
        await lan.Sees("Đã xoá");
        await lan.Says("/card");
        await lan.Sees("1.001193");
        await lan.Says("/files");
        await lan.Sees("bao-cao.csv");
        await Assertions.Expect(lan.Page.GetByAltText("Ảnh: moi.png")).ToHaveJSPropertyAsync("naturalWidth", 2);
        (await lan.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(360);
        (await lan.Page.EvaluateAsync<int>("document.getElementById('scroll').scrollWidth")).ShouldBe(360);
        lan.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Type_is_large_and_what_can_be_tapped_is_as_large_as_a_finger()
    {
        await lan.Sees("Chào bác!");
        var fonts = await lan.Page.Locator(".words, textarea, .choice").EvaluateAllAsync<double[]>("all => all.map(e => parseFloat(getComputedStyle(e).fontSize))");
        fonts.ShouldAllBe(size => size >= 18);
        var heights = await lan.Page.Locator("button:visible, summary").EvaluateAllAsync<double[]>("all => all.map(e => e.getBoundingClientRect().height)");
        heights.Length.ShouldBeGreaterThan(6);
        heights.ShouldAllBe(height => height >= 44);
    }

    [Fact]
    public async Task What_looks_like_markup_is_shown_as_it_was_typed()
    {
        await lan.Says("<b>x</b><img src=x onerror=alert(1)>");
        await lan.Sees("Đã nhận: <b>x</b><img src=x onerror=alert(1)>");
        (await lan.Page.Locator("#log b, #log img").CountAsync()).ShouldBe(0);
        lan.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_that_is_no_web_page_is_plain_text()
    {
        await lan.Says("/links");
        await lan.Sees("tốt");
        (await lan.Page.Locator("#log a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)")).ShouldBe(["https://example.vn/"]);
        await lan.Sees("xấu");
    }

    [Fact]
    public async Task The_chat_is_still_there_after_a_reload_and_its_buttons_work()
    {
        await lan.Says("vneid 3 dvc 2");
        await lan.Sees("Đã ghi");
        var before = await lan.Words();
        await lan.Page.ReloadAsync();
        await lan.Sees("Đã ghi");
        (await lan.Words()).ShouldBe(before);
        await lan.Taps("Xoá");
        await lan.Sees("Đã xoá");
        server.Bot.Handled.Select(message => message.Text).ShouldBe(["/start", "vneid 3 dvc 2", "/xoa"]);
        lan.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_outlives_a_reload()
    {
        await lan.Box.FillAsync("vneid 3");
        await lan.Page.ReloadAsync();
        await Assertions.Expect(lan.Box).ToHaveValueAsync("vneid 3");
    }

    [Fact]
    public async Task A_tap_turns_the_page_of_the_message_in_place()
    {
        await lan.Says("/page");
        await lan.Sees("Trang 1");
        await lan.Taps("Trang sau");
        await lan.Sees("Trang 2");
        await lan.Taps("Trang sau");
        await lan.Sees("Trang 3");
        (await lan.Words()).Skip(1).ShouldBe(["/page", "Trang 3"]);
        server.Bot.Handled.Select(message => message.Kind).TakeLast(2).ShouldAllBe(kind => kind == IncomingKind.Tap);
        await lan.Page.ReloadAsync();
        await lan.Sees("Trang 3");
        (await lan.Words()).Skip(1).ShouldBe(["/page", "Trang 3"]);
    }

    [Fact]
    public async Task The_language_is_switched_by_one_tap_for_page_and_bot()
    {
        await lan.Taps("English");
        await lan.Sees("Automatic assistant");
        await lan.Sees("Đã nhận: /ngonngu en");
        await lan.Page.ReloadAsync();
        await lan.Sees("Automatic assistant");
    }

    [Fact]
    public async Task The_sample_ward_lets_people_try_the_roles()
    {
        await lan.Taps("Lãnh đạo");
        await lan.Sees("Đã nhận: /thuvai lanhdao");
        (await lan.Page.GetByRole(AriaRole.Button, new() { Name = "Lãnh đạo" }).GetAttributeAsync("aria-pressed")).ShouldBe("true");
    }

    [Fact]
    public async Task The_menu_sends_commands_and_Escape_closes_it()
    {
        var menu = lan.Page.Locator("summary");
        await menu.ClickAsync();
        await lan.Page.GetByText("/homnay").ClickAsync();
        await lan.Sees("Đã nhận: /homnay");
        await menu.ClickAsync();
        await lan.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(lan.Page.GetByText("Tra cứu thủ tục")).ToBeHiddenAsync();
        await Assertions.Expect(menu).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_chat_can_be_cleared_from_the_device_and_begins_anew()
    {
        await lan.Says("chuyện riêng");
        await lan.Sees("Đã nhận: chuyện riêng");
        lan.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await lan.Page.Locator("summary").ClickAsync();
        await lan.Taps("Xoá đoạn chat trên máy này");
        await lan.Sees("Chào bác!");
        await lan.SeesNot("chuyện riêng");
        await lan.Page.ReloadAsync();
        await lan.Sees("Chào bác!");
        await lan.SeesNot("chuyện riêng");
    }
}
