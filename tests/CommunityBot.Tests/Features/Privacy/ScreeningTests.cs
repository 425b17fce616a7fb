using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Membership;
using CommunityBot.Features.Privacy;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Tests.Features.Privacy;

public class ScreeningTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("/xoa {0}")]
    [InlineData("/sua ={0}")]
    [InlineData("/thanhvien {0} vai lanhdao")]
    [InlineData("/cauhoi {0} dinh-danh-muc-2")]
    public void The_row_ids_in_our_buttons_stay(string form)
    {
        var payload = string.Format(form, NewId.Next(Now));

        Screen(payload, IncomingKind.Tap).ShouldBe(payload);
    }

    [Fact]
    public void The_token_of_a_question_stays()
    {
        var payload = new ChooseReading(ChooseReading.NewToken(Now), []).Word(2);

        Screen(payload, IncomingKind.Tap).ShouldBe(payload);
    }

    [Theory]
    [InlineData("/tracuu cccd 031175000123")]
    [InlineData("/xoa 031175000123")]
    [InlineData("/sua =4111111111111111")]
    [InlineData("#031175000123 1")]
    [InlineData("/xoa 254810937284657152 0912000345")]
    public void A_forged_tap_is_screened(string payload) => Screen(payload, IncomingKind.Tap).ShouldContain(PersonalData.MaskMark);

    [Fact]
    public void An_invite_code_stays_whatever_it_looks_like()
    {
        for (var round = 0; round < 1000; round++)
        {
            var text = "/start " + InviteCode.New();
            Screen(text, IncomingKind.Text).ShouldBe(text);
        }
    }

    [Theory]
    [InlineData("/start 031175000123")]
    [InlineData("/start 0912000345")]
    [InlineData("/start 84983456789")]
    public void An_identity_in_the_place_of_an_invite_code_is_screened(string text) => Screen(text, IncomingKind.Text).ShouldContain(PersonalData.MaskMark);

    private static string Screen(string text, IncomingKind kind) =>
        Screening.Screen(new() { UpdateId = "1", Chat = new("web", "lan"), SenderId = "lan", Kind = kind, Text = text }).Text;
}
