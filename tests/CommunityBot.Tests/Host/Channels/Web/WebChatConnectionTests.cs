using CommunityBot.Tests.Fakes;
using Microsoft.Playwright;

namespace CommunityBot.Tests.Host.Channels.Web;

[Collection(BrowserTests.Name)]
public sealed class WebChatConnectionTests(BrowserFixture browser) : IAsyncLifetime
{
    private WebChatServer server = null!;

    public async Task InitializeAsync()
    {
        server = await WebChatServer.Start();
        server.Bot.Script = SamplePages.Answer;
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task What_could_not_be_stored_is_sent_again_by_itself_and_once()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address);
        await lan.Sees("Chào bác!");
        server.Bot.IsUnavailable = true;
        await lan.Says("vneid 3 dvc 2");
        await lan.Sees("Chưa gửi được, sẽ gửi lại");
        server.Bot.IsUnavailable = false;
        await lan.Sees("Đã ghi");
        await lan.SeesNot("Chưa gửi được, sẽ gửi lại");
        server.Bot.Handled.Count(message => message.Text == "vneid 3 dvc 2").ShouldBe(1);
    }

    [Fact]
    public async Task What_was_typed_before_a_reload_in_an_outage_is_not_lost()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address);
        await lan.Sees("Chào bác!");
        server.Bot.IsUnavailable = true;
        await lan.Says("một");
        await lan.Says("hai");
        await lan.Sees("Chưa gửi được, sẽ gửi lại");
        await lan.Page.ReloadAsync();
        await lan.Sees("Chưa gửi được, sẽ gửi lại");
        server.Bot.IsUnavailable = false;
        await lan.Sees("Đã nhận: hai");
        server.Bot.Handled.Select(message => message.Text).ShouldBe(["/start", "một", "hai"]);
    }

    [Fact]
    public async Task A_lost_connection_is_shown_and_made_again()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address);
        await lan.Sees("Chào bác!");
        await lan.Page.Context.SetOfflineAsync(true);
        await lan.Sees("Mất kết nối, đang nối lại…");
        await server.Bot.Send(server.Bot.Handled.Single().Chat, ScriptedBot.Says("Tổng hợp ngày 01/07/2026"));
        await lan.Page.Context.SetOfflineAsync(false);
        await lan.Sees("Tổng hợp ngày 01/07/2026");
        await lan.SeesNot("Mất kết nối, đang nối lại…");
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_refused_with_a_sentence_and_holds_up_nothing()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address);
        await lan.Box.EvaluateAsync("box => { box.removeAttribute('maxlength'); box.value = 'x'.repeat(70000); }");
        await lan.Page.Keyboard.PressAsync("Tab");
        await lan.Taps("Gửi");
        await lan.Sees("Tin nhắn dài quá; hãy chia thành nhiều tin ngắn hơn.");
        await lan.Says("vneid 3 dvc 2");
        await lan.Sees("Đã ghi");
    }

    [Fact]
    public async Task A_link_with_a_code_joins_without_losing_the_session_and_leaves_the_address_bar()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address, "/?code=K7QM-22XA");
        await lan.Sees("Đã nhận: /start K7QM-22XA");
        lan.Page.Url.ShouldBe(server.Address.ToString());
        await lan.Page.GotoAsync($"data:text/html;charset=utf-8,<a href='{server.Address}?code=ZZ'>mời</a>");
        await lan.Page.GetByText("mời").ClickAsync();
        await lan.Sees("Đã nhận: /start ZZ");
        server.Bot.Handled.Select(message => message.SenderId).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_stay_in_step_and_greet_once()
    {
        await using var first = await Visitor.Open(await browser.NewDesktop(), server.Address);
        await first.Sees("Chào bác!");
        var second = await first.OpenTab();
        await second.Sees("Chào bác!");
        await second.Says("vneid 3 dvc 2");
        await first.Sees("Đã ghi");
        await second.Sees("Đã ghi");
        (await first.Words()).ShouldBe(await second.Words());
        server.Bot.Handled.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var lan = await Visitor.Open(await browser.NewDesktop(), server.Address);
        var keys = lan.Page.Keyboard;
        await Assertions.Expect(lan.Box).ToBeFocusedAsync();
        await keys.TypeAsync("vneid 3");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("dvc 2");
        await keys.PressAsync("Enter");
        await lan.Sees("Đã nhận: vneid 3\ndvc 2");
        await lan.Says("vneid 3 dvc 2");
        await lan.Sees("Đã ghi");
        await keys.PressAsync("Shift+Tab");
        await Assertions.Expect(lan.Page.GetByRole(AriaRole.Button, new() { Name = "Xoá", Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await lan.Sees("Đã xoá");
        await lan.Page.ReloadAsync();
        await lan.Page.EvaluateAsync("document.activeElement.blur()");
        await lan.Page.Locator(".skip").FocusAsync();
        await Assertions.Expect(lan.Page.GetByText("Đến ô nhập tin nhắn")).ToBeInViewportAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(lan.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_screen_reader_hears_the_answers_and_who_speaks()
    {
        await using var lan = await Visitor.Open(await browser.NewPhone(), server.Address);
        await lan.Sees("Chào bác!");
        var log = lan.Page.GetByRole(AriaRole.Log, new() { Name = "Cuộc trò chuyện" });
        (await log.GetAttributeAsync("aria-live")).ShouldBe("polite");
        (await log.GetAttributeAsync("aria-busy")).ShouldBe("false");
        await Assertions.Expect(log.GetByRole(AriaRole.Article)).ToContainTextAsync("Trợ lý:");
        await Assertions.Expect(lan.Page.GetByLabel("Tin nhắn", new() { Exact = true })).ToBeVisibleAsync();
    }
}
