using CommunityBot.Features.Privacy;
using CommunityBot.Messaging;

namespace CommunityBot.Tests.Features.Privacy;

public class PersonalDataTests
{
    [Theory]
    [InlineData("pii.dev.jsonl", 0.0)]
    [InlineData("pii.own.jsonl", 0.0)]
    [InlineData("pii.own2.jsonl", 0.0)]
    [InlineData("pii.own3.jsonl", 0.015)]
    [InlineData("pii.other.jsonl", 0.0)]
    [InlineData("pii.own4.jsonl", 0.0)]
    [InlineData("pii.other2.jsonl", 0.0)]
    [InlineData("pii.other3.jsonl", 0.0)]
    [InlineData("pii.other4.jsonl", 0.0)]
    public void No_more_identities_leak_than_promised_and_few_harmless_messages_are_touched(string file, double mayLeak)
    {
        var score = PrivacyScore.Of(PrivacyScore.Read(file));

        score.Identities.ShouldBeGreaterThan(50);
        score.Harmless.ShouldBeGreaterThan(30);
        score.Leaked.Count.ShouldBeLessThanOrEqualTo((int)(mayLeak * score.Identities), string.Join(' ', score.Leaked));
        score.FalseAlarms.Count.ShouldBeLessThanOrEqualTo(score.Harmless / 50, string.Join(' ', score.FalseAlarms));
        score.OverMasked.ShouldBeLessThanOrEqualTo(score.Identities / 10);
    }

    [Fact]
    public void Each_kind_is_told_apart()
    {
        var wrong = PrivacyScore.Read("pii.dev.jsonl")
            .Where(message => !PersonalData.Find(message.Text).Select(span => span.Kind).Distinct().SequenceEqual(message.Contains))
            .Select(message => message.Id);

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_takes_the_place_of_each_identity_and_its_kind_is_told()
    {
        var masked = PersonalData.Mask("cccd 031175000123 của bác, đt 0912 000 345, vneid 1");

        masked.Text.ShouldBe("cccd […] của bác, đt […], vneid 1");
        masked.Kinds.ShouldBe(["cccd", "phone"]);
    }

    [Fact]
    public void A_harmless_text_stays_as_it_is()
    {
        var masked = PersonalData.Mask("thủ tục 1.004222, vneid 3 dvc 2");

        masked.Text.ShouldBe("thủ tục 1.004222, vneid 3 dvc 2");
        masked.Kinds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mã nó gửi là 482913", "482913")]
    [InlineData("có 6 số gửi về 482913 đọc cho cháu", "482913")]
    [InlineData("tin nhắn có mã 719 204", "719 204")]
    [InlineData("pass là con mèo mun 2019", "con mèo mun 2019")]
    [InlineData("Hoàng Thị Nụ sinh 07/09/1956", "Hoàng Thị Nụ|07/09/1956")]
    [InlineData("Lê Thị Nữ, nữ, sinh 1960", "Lê Thị Nữ|1960")]
    [InlineData("mã học sinh 482913", "")]
    [InlineData("tin nhắn về báo phạt 850000", "")]
    [InlineData("chỉ tiêu 1.250/1.500 tài khoản", "")]
    [InlineData("mật khẩu: nhà tôi 4 người", "")]
    [InlineData("đổi mật khẩu là xong 3 bác", "")]
    public void What_a_person_would_take_for_an_identity_is_found_and_nothing_else(string text, string found) =>
        string.Join('|', PersonalData.Find(text).Select(span => text[span.Start..span.End])).ShouldBe(found);

    [Fact]
    public void Every_kind_has_a_name_in_both_languages()
    {
        string[] kinds = ["cccd", "phone", "card", "bank-account", "bhyt", "passport", "tax-code", "email", "password-otp", "full-name-dob", "secret-mark"];
        foreach (var kind in kinds)
        {
            Texts.Get("Privacy.Kind." + kind, Language.English).ShouldNotBe(Texts.Get("Privacy.Kind." + kind, Language.Vietnamese));
        }

        Texts.Get("Privacy.LeftOut", Language.Vietnamese, "số căn cước").ShouldContain("số căn cước");
    }
}
